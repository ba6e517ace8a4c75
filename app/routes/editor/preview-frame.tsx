import { useTranslation } from 'react-i18next'
import type { Audience, Stage } from '~/core/instrument'
import { Panel } from '~/ui/Panel'

/**
 * A question as each person it is for will see it, on a phone's width, in both languages: the very pages of those who
 * answer, in frames. They are loaded when they come into view.
 */
export function PreviewFrame({
  base,
  item,
  of,
  title,
}: {
  /** address of the preview in the page's language */
  base: string
  item: string
  of: { audience: readonly Audience[]; stage: Stage }
  title: string
}) {
  const { t } = useTranslation(['editor', 'journeys'])
  const address = (lang: 'cy' | 'en', audience: Audience) =>
    `${base.replace(/^\/(cy|en)\//, `/${lang}/`)}/${item}?${new URLSearchParams({ audience, stage: of.stage })}`
  return (
    <Panel title={title}>
      <p>{t('editor:item.preview-text')}</p>
      {of.audience.map(audience => (
        <details key={audience} className="details" open={audience === of.audience[0]}>
          <summary className="details__summary">{t(`journeys:audience.${audience}`)}</summary>
          <div className="phones">
            {(['cy', 'en'] as const).map(lang => (
              <iframe
                key={lang}
                className="phone"
                loading="lazy"
                title={`${t(`journeys:audience.${audience}`)}: ${t(`editor:preview.frame-${lang}`)}`}
                src={address(lang, audience)}
              />
            ))}
          </div>
        </details>
      ))}
    </Panel>
  )
}
