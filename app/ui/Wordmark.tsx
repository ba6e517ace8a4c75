import { Mark } from './Mark'

/** The name of the product, the same in both languages, with its mark. */
export function Wordmark() {
  return (
    <>
      <Mark />
      <span className="wordmark" lang="cy">
        Clywed
      </span>
    </>
  )
}
