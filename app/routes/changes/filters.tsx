export interface Filter {
  label: string
  href: string
  current: boolean
}

/** What can be shown, as plain links; the one that is shown is marked. */
export function Filters({ label, filters }: { label: string; filters: readonly Filter[] }) {
  return (
    <nav className="filters no-print" aria-label={label}>
      <ul>
        {filters.map(({ label: name, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
