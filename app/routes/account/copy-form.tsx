import { useTranslation } from 'react-i18next'
import { copyReasons, EVERYBODY } from '~/core/account/reasons'
import { Button } from '~/ui/Button'
import { Panel } from '~/ui/Panel'
import { RadioGroup } from '~/ui/RadioGroup'
import { type Problem, problemAt } from '~/web/forms'

/** The form that makes a copy of everything held. It is answered with the file itself, so it leads to an address of its own. */
export function CopyForm({
  action,
  people,
  problems,
}: {
  action: string
  people: readonly { id: string; name: string }[]
  problems: readonly Problem[]
}) {
  const { t } = useTranslation(['account', 'journeys'])
  return (
    <Panel title={t('copy.title')}>
      <p>{t('copy.text')}</p>
      <p>{t('copy.others')}</p>
      <form method="post" action={action}>
        <RadioGroup
          name="person"
          legend={t('copy.who')}
          hint={t('copy.who-hint')}
          error={problemAt(problems, 'person')}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: EVERYBODY, label: t('copy.everybody') },
          ]}
        />
        <RadioGroup
          name="reason"
          legend={t('copy.why')}
          error={problemAt(problems, 'reason')}
          options={copyReasons.map(reason => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        <RadioGroup
          name="language"
          legend={t('copy.language')}
          options={[
            { value: 'both', label: t('copy.both') },
            { value: 'cy', label: t('journeys:language.cy') },
            { value: 'en', label: t('journeys:language.en') },
          ]}
          defaultValue="both"
          inline
        />
        <Button>{t('copy.button')}</Button>
      </form>
    </Panel>
  )
}
