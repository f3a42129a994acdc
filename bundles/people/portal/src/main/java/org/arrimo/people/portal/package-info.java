/** The pages about people: one's own profile, the people of the desk, teams and organisations. */
package org.arrimo.people.portal;
