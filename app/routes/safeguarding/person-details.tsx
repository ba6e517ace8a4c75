import { useTranslation } from 'react-i18next'
import { Inset } from '~/ui/Inset'
import { SummaryList } from '~/ui/SummaryList'
import type { PersonView } from './views'

/** Who a respondent is: the journey, its service and its worker, and a thought before going there. */
export function PersonDetails({ person }: { person: PersonView }) {
  const { t } = useTranslation('safeguarding')
  const rows = [
    { key: t('person.reference'), value: person.reference },
    { key: t('person.audience'), value: person.audience },
    { key: t('person.language'), value: person.language },
    { key: t('person.service'), value: person.service },
    { key: t('person.worker'), value: person.worker },
    ...(person.closedOn ? [{ key: t('person.closed'), value: person.closedOn }] : []),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <Inset>
        <p>{t('person.before-contact')}</p>
      </Inset>
    </>
  )
}
