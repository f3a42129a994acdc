/**
 * Real databases for tests. A test class runs once on each of them so:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(Engine.class)
 * class TicketsTest {
 *     private final TestDatabase database;
 *     private final Tickets tickets;
 *
 *     TicketsTest(Engine engine) {
 *         database = TestDatabase.on(engine);      // empty tables, as every db/changelog.xml on the class path says
 *         tickets = new TicketService(database.transactions(), database.unit("tickets"), new TestClock());
 *     }
 *
 *     @AfterEach
 *     void close() {
 *         database.close();
 *     }
 * }
 * }</pre>
 *
 * The classes under test are the ones of the container: {@code Transactions} and {@code Unit} are those of
 * {@code platform.data}, over a JTA transaction manager that needs no container.
 */
package org.arrimo.platform.testing;
