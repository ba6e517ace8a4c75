import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { retentionPolicy } from '~/core/retention/policy'
import { formatDateTime, translator } from '~/i18n'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { endPractice, startPractice } from '~/steps/safeguarding/practise'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { Concerns, Contacts } from './queue-lists'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'safeguarding_lead')
  const { memberId, partnershipId } = member
  const queue = await listConcerns({ lead: { memberId, partnershipId, training: true }, randomBytes })
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:training.title'),
    concerns: queue.concerns.map(each => ({ ...each, raisedAt: formatDateTime(lang, each.raisedAt) })),
    contacts: queue.contacts.map(each => ({ ...each, raisedAt: formatDateTime(lang, each.raisedAt) })),
    any: queue.concerns.length + queue.closed.length > 0,
    closed: queue.closed.map(({ id, kind }) => ({ id, kind })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'safeguarding_lead')
  const act = textOf(await readForm(request), 'act')
  if (act === 'end') await endPractice({ lead, now: new Date() })
  else await startPractice({ lead, language: lang, now: new Date() })
  return redirect(`/${lang}/safeguarding/training`, 303)
}

export default function Training() {
  const { lang, member, title, concerns, contacts, closed, any } = useLoaderData<typeof loader>()
  const { t } = useTranslation('safeguarding')
  const path = `/${lang}/safeguarding/training`
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
    >
      <Notice look="attention" title={t('training.invented')}>
        <p>{t('training.nothing-real')}</p>
      </Notice>
      <p>{t('training.about', { days: retentionPolicy.training })}</p>
      {any && <Concerns concerns={concerns} path={path} />}
      {contacts.length > 0 && <Contacts contacts={contacts} path={path} />}
      {closed.length > 0 && (
        <section>
          <h2 className="heading heading--small">{t('queue.closed')}</h2>
          <ul className="ways">
            {closed.map(({ id, kind }) => (
              <li key={id}>
                <a href={`${path}/${id}`}>{t(`kind.${kind}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form method="post">
        <ButtonGroup>
          <Button name="act" value="start">
            {t(any ? 'training.again' : 'training.start')}
          </Button>
          {any && (
            <Button name="act" value="end" look="warning">
              {t('training.end')}
            </Button>
          )}
        </ButtonGroup>
      </form>
    </StaffPage>
  )
}
