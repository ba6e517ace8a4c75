import { useTranslation } from 'react-i18next'
import type { QuestionedAt } from '~/core/assessment/told-back-words'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Notice } from '~/ui/Notice'

interface LookProps {
  found: readonly QuestionedAt[]
  /** what the confirm box stands for */
  value: string
  error: string | undefined
}

/** Words that may show who somebody is, and the box of whoever has looked at them. */
export function Look({ found, value, error }: LookProps) {
  const { t } = useTranslation(['changes', 'moderation'])
  return (
    <Notice look="attention" title={t('changes:check.title')}>
      <p>{t('changes:check.text')}</p>
      {(['heard', 'decided'] as const).flatMap(of =>
        (['cy', 'en'] as const).map(lang => {
          const here = found.filter(one => one.of === of && one.lang === lang)
          return here.length === 0 ? null : (
            <section key={`${of}-${lang}`}>
              <h2 className="heading heading--small">{t(`changes:check.${of}-${lang}`)}</h2>
              <ul className="list">
                {here.map(({ words, kind, about }) => (
                  <li key={words}>
                    <strong lang={lang}>{words}</strong>:{' '}
                    {about ? t(`moderation:about.${about}`) : t(`moderation:kind.${kind}`)}
                  </li>
                ))}
              </ul>
            </section>
          )
        }),
      )}
      <CheckboxGroup
        name="looked"
        legend={t('changes:check.legend')}
        error={error ?? null}
        options={[{ value, label: t('changes:check.yes') }]}
      />
    </Notice>
  )
}
