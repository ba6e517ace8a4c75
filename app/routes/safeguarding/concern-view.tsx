import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { say } from '~/i18n'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf } from '~/web/forms'
import { CloseConcern, HandOver, Prioritise } from './concern-acts'
import { ConcernForm } from './concern-form'
import type { ConcernData } from './concern-page'
import { ConcernNotes, Said } from './concern-parts'
import { Contact } from './contact-parts'
import { PersonDetails } from './person-details'

interface ConcernViewProps {
  concern: ConcernData
  sent: { newer: boolean; result: SubmissionResult } | undefined
}

/** One concern: what was said, who it is, what was done, and everything that can be done next. */
export function ConcernView({ concern, sent }: ConcernViewProps) {
  const { t } = useTranslation('safeguarding')
  const problems = problemsOf(sent?.result, key => say(t, key))
  const form = { problems, result: sent?.result, basedOn: concern.basedOn }
  const open = concern.state !== 'closed'
  return (
    <StaffPage
      title={concern.title}
      heading={t(`kind.${concern.kind}`)}
      caption={concern.title}
      member={concern.member}
      area="safeguarding"
      back={{ href: concern.back, label: t(concern.training ? 'training.title' : 'queue.title') }}
      problems={problems}
      formId="concern"
    >
      {concern.training && (
        <Notice look="attention" title={t('training.invented')}>
          <p>{t('training.nothing-real')}</p>
        </Notice>
      )}
      {concern.saved && !sent && <Notice look="done" title={t('concern.saved')} />}
      {sent?.newer && (
        <Notice look="attention" title={t('concern.newer.title')}>
          <p>{t('concern.newer.text')}</p>
        </Notice>
      )}
      {concern.practitioner && (
        <Notice look="attention" title={t('concern.practitioner.title')}>
          <p>{t('concern.practitioner.text')}</p>
        </Notice>
      )}
      <Said concern={concern} />
      <h2 className="heading heading--small">{t('concern.who')}</h2>
      {concern.person ? <PersonDetails person={concern.person} /> : <p>{t('concern.gone')}</p>}
      {concern.contact && <Contact contact={concern.contact} {...form} />}
      <ConcernNotes notes={concern.notes} changed={concern.changed} />
      <ConcernForm state={concern.state} mine={concern.mine} {...form} />
      {open && concern.colleagues.length > 0 && <HandOver colleagues={concern.colleagues} {...form} />}
      {open && <Prioritise priority={concern.priority} {...form} />}
      {open && <CloseConcern {...form} />}
    </StaffPage>
  )
}
