import { useTranslation } from 'react-i18next'
import type { Life } from '~/core/retention/keys'
import type { Until } from '~/core/retention/kind'

/** A few short things, each on a line of its own. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map(line => (
    <span className="kept__line" key={line}>
      {line}
    </span>
  ))
}

/** How long something is kept: a number of months, days or hours and from when, or as long as something else. */
export function Long({ life, backupDays }: { life: readonly (Until | Life)[]; backupDays: number }) {
  const { t } = useTranslation('data-map')
  return life.map(each => {
    if ('while' in each) return <Lines key={each.while} lines={[t(`while.${each.while}`)]} />
    const { unit, from } = each
    // How long a backup lives is for each installation to say.
    const count = from === 'block-closed' ? backupDays : each.count
    return (
      <span className="kept__line" key={from}>
        {t(`length.${unit}`, { count })} <span className="kept__from">{t(`from.${from}`)}</span>
      </span>
    )
  })
}
