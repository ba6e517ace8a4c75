/** Prints the page. Appears only where there is script; without it the browser's own print does the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button className="button button--secondary" type="button" data-print="" hidden>
      {children}
    </button>
  )
}
