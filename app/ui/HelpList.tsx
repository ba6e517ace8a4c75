import type { ReactNode } from 'react'
import { helpNumbers } from './help-numbers'
import type { Register } from './register'
import { Say } from './Say'

export interface HelpNumber {
  /** Who answers. Names of organisations are the same in both languages, or given in the page's. */
  name: string
  /** As printed, with its spaces; the link dials the digits. */
  number: string
  /** When, or for whom, in the page's language. */
  note?: string
}

export interface HelpListProps {
  /** Beside 999, which is always first. */
  numbers?: readonly HelpNumber[]
  /** ti or chi; without it the wording suits both. */
  register?: Register
}

/** The numbers as a list, 999 first, for the help page and for a page that must show them openly. */
export function HelpList({ numbers, register }: HelpListProps) {
  return (
    <ul className="numbers">
      <HelpRow name={<Say of={register ? `help.danger-${register}` : 'help.danger'} />} number="999" />
      {numbers
        ? numbers.map(help => <HelpRow key={help.number} {...help} />)
        : helpNumbers.map(({ who, number }) => (
            <HelpRow key={number} name={<Say of={`help.who.${who}`} />} number={number} />
          ))}
    </ul>
  )
}

function HelpRow({ name, number, note }: Omit<HelpNumber, 'name'> & { name: ReactNode }) {
  return (
    <li className="numbers__row">
      <span className="numbers__who">
        {name}
        {note && <span className="numbers__note"> {note}</span>}
      </span>
      <a className="numbers__dial" href={`tel:${number.replace(/\D/g, '')}`}>
        {number}
      </a>
    </li>
  )
}
