import type { VNode } from "preact";
import type { Attendee } from "../../domain/recap/attendance.ts";
import { words } from "../../words/words.ts";
import type { RecapProps } from "./recap-props.ts";
import { roleOf } from "./role-of.ts";

export function RecapLinks({ transcript, wishes }: RecapProps): VNode | null {
  if (transcript.links.length === 0) return null;
  return (
    <section class="part">
      <h2>{words("recapLinks")}</h2>
      <ul>
        {transcript.links.map(({ address, by, times }) => (
          <li key={address}>
            <a href={address} rel="noreferrer">
              {address}
            </a>{" "}
            <span class="soft">
              {words("recapLinkBy", { count: times, people: by.map(wishes.authors.short) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RecapPeople({ transcript, wishes }: RecapProps): VNode | null {
  if (transcript.people.length === 0) return null;
  return (
    <section class="part">
      <h2>{words("recapPeople")}</h2>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">{words("recapPersonName")}</th>
            <th scope="col">{words("recapPersonPostsHead")}</th>
            <th scope="col">{words("recapPersonAnswers")}</th>
            <th scope="col">{words("recapPersonAnswered")}</th>
          </tr>
        </thead>
        <tbody>
          {transcript.people.map((person) => (
            <tr key={person.author.handle}>
              <th scope="row">
                <PersonName person={person} wishes={wishes} /> <PersonRole person={person} />
              </th>
              <td>{person.posts}</td>
              <td>{person.answers}</td>
              <td>{person.answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Below the name: a column of its own leaves the numbers no room on a phone. */
function PersonRole({ person }: { readonly person: Attendee }): VNode | null {
  const role = roleOf(person);
  return role === "" ? null : <small>{role}</small>;
}

function PersonName({ person, wishes }: { readonly person: Attendee } & Pick<RecapProps, "wishes">): VNode {
  const href = wishes.profileLink(person.author);
  const name = wishes.authors.full(person.author);
  if (href === undefined) return <bdi>{name}</bdi>;
  return (
    <a href={href} rel="noreferrer">
      <bdi>{name}</bdi>
    </a>
  );
}
