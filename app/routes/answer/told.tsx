import { useTranslation } from 'react-i18next'
import type { ChangeState } from '~/core/assessment/told-back'
import type { Lang } from '~/i18n'

export interface ToldView {
  heard: string
  state: ChangeState
  decided: string
  /** the public page */
  more: string
}

/** The latest that a partnership told back, in the page's language. It says nothing about whoever is looking. */
export const toldView = (
  lang: Lang,
  told: { slug: string; heard: Texts; state: ChangeState; decided: Texts } | null,
): ToldView | null =>
  told && {
    ...{ heard: told.heard[lang], state: told.state, decided: told.decided[lang] },
    more: `/${lang}/you-said-we-did/${told.slug}`,
  }

type Texts = Record<Lang, string>

/** What people told us, and what we did: one thing, the same for everybody of a partnership. */
export function Told({ told }: { told: ToldView }) {
  const { t } = useTranslation('tell-back')
  const { heard, state, decided, more } = told
  return (
    <section className="inset">
      <h2 className="heading heading--small">{t('title')}</h2>
      <p>{heard}</p>
      <p>
        <strong>{t(`state.${state}`)}</strong> {decided}
      </p>
      <p>
        <a href={more}>{t('more')}</a>
      </p>
    </section>
  )
}
