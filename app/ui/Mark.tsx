/**
 * The mark: a C that is also an ear, and the point where a word arrives. Drawn in the colour of the text around
 * it; decoration only, for the wordmark beside it carries the name.
 */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M30 9.5A13.5 13.5 0 1 0 11.5 28.9c2.7 2.4 3.3 6.4 7.8 6.7 4.1.3 6.7-2.3 7.2-5.9M25.8 15.6A7 7 0 1 0 21 27.2" />
      <circle cx="32" cy="20.5" r="3.3" />
    </svg>
  )
}
