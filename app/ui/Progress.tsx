// biome-ignore-all lint/suspicious/noArrayIndexKey: the dashes have no identity beyond their place
import { useTranslation } from 'react-i18next'

export interface ProgressProps {
  /** The question the person is at, from 1. */
  position: number
  total: number
}

/** Where somebody is, in words, with a quiet line of one dash a question. */
export function Progress({ position, total }: ProgressProps) {
  const { t } = useTranslation('common')
  return (
    <div className="progress">
      <p className="progress__text">{t('progress', { position, total })}</p>
      <span className="progress__line" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} className={index < position ? 'is-done' : undefined} />
        ))}
      </span>
    </div>
  )
}
