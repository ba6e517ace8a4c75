/**
 * The lines that everybody is shown, beside 999 and the partnership's own number: a safeguarding lead confirms them
 * with the rest of the help page. `hours` is when somebody answers, as each line says of itself.
 *
 * source  childline.org.uk, meiccymru.org, gov.wales/live-fear-free, samaritans.org
 */
export const helpNumbers = [
  { who: 'childline', number: '0800 1111', hours: 'always' },
  { who: 'meic', number: '080880 23456', hours: 'eight-to-midnight' },
  { who: 'live-fear-free', number: '0808 80 10 800', hours: 'always' },
  { who: 'samaritans', number: '116 123', hours: 'always' },
] as const
