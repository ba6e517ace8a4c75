import { Say } from './Say'

/** Said on every page of a demonstration: nobody here is real. */
export function InventedNotice() {
  return (
    <p className="invented">
      <Say of="invented" />
    </p>
  )
}
