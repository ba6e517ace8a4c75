/** A state in a word or two. The word carries the meaning; the colour only helps. */
export function Tag({
  children,
  look = 'plain',
}: {
  children: string
  look?: 'plain' | 'live' | 'attention'
}) {
  return <strong className={`tag tag--${look}`}>{children}</strong>
}
