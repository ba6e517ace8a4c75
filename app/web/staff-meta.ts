import type { MetaFunction } from '@remix-run/node'

/** The title of a staff page: what its loader calls `title`, and the product. */
export const staffMeta: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title
  return [{ title: title ? `${title} – Clywed` : 'Clywed' }]
}
