import { Say } from './Say'

/** The first thing on every page for the keyboard: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a className="govuk-skip-link" href="#main">
      <Say of="skip-to-main" />
    </a>
  )
}
