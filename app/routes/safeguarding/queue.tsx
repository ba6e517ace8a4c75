import { randomBytes } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateTime, formatNumber, translator } from '~/i18n'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { lookText } from '~/web/look-text'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import {
  ClosedConcerns,
  Concerns,
  Contacts,
  EarlierOpenings,
  Hours,
  OpeningsToAct,
  WordsToRead,
} from './queue-lists'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'safeguarding_lead')
  const queue = await listConcerns({ lead: member, randomBytes })
  const { help } = queue
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:queue.title'),
    twoLeads: queue.twoLeads,
    words: queue.words,
    wordsWaiting: formatNumber(lang, queue.wordsWaiting),
    hours: help && {
      text: lang === 'cy' ? help.hoursCy : help.hoursEn,
      phone: help.phone,
      confirmedOn: help.confirmedOn && formatDate(lang, help.confirmedOn),
    },
    now: queue.look && lookText(lang, queue.look, 'safeguarding'),
    old: queue.helpOld,
    contacts: queue.contacts.map(each => ({ ...each, raisedAt: formatDateTime(lang, each.raisedAt) })),
    concerns: queue.concerns.map(each => ({ ...each, raisedAt: formatDateTime(lang, each.raisedAt) })),
    closed: queue.closed.map(each => ({
      ...each,
      raisedAt: formatDateTime(lang, each.raisedAt),
      changedAt: each.changedAt && formatDateTime(lang, each.changedAt),
    })),
    earlier: queue.earlier.map(each => ({ ...each, requestedAt: formatDateTime(lang, each.requestedAt) })),
    openings: queue.openings.map(each => ({ ...each, requestedAt: formatDateTime(lang, each.requestedAt) })),
  }
}

export type QueueData = Awaited<ReturnType<typeof loader>>

export default function Queue() {
  const { lang, member, title, twoLeads, ...queue } = useLoaderData<typeof loader>()
  const { hours, now, old, openings, concerns, contacts, words, wordsWaiting, closed, earlier } = queue
  const { t } = useTranslation(['safeguarding', 'account'])
  const path = `/${lang}/safeguarding/concerns`
  return (
    <StaffPage title={title} member={member} area="safeguarding" wide>
      <p>{t('queue.intro')}</p>
      {!twoLeads && (
        <Notice look="attention" title={t('queue.one-lead.title')}>
          <p>{t('queue.one-lead.text')}</p>
        </Notice>
      )}
      {openings.length > 0 && <OpeningsToAct openings={openings} />}
      <Concerns concerns={concerns} path={path} />
      {contacts.length > 0 && <Contacts contacts={contacts} path={path} />}
      <WordsToRead words={words} waiting={wordsWaiting} />
      <Hours hours={hours} now={now} old={old} />
      {earlier.length > 0 && (
        <Details summary={t('queue.openings.earlier')}>
          <EarlierOpenings openings={earlier} />
        </Details>
      )}
      {closed.length > 0 && (
        <Details summary={t('queue.closed')}>
          <ClosedConcerns closed={closed} />
        </Details>
      )}
      <p>
        <a href={`/${lang}/safeguarding/log`}>{t('queue.log')}</a>
      </p>
      <p>
        <a href={`/${lang}/safeguarding/holds`}>{t('account:holds.title')}</a>
      </p>
      <p>
        <a href={`/${lang}/safeguarding/training`}>{t('training.title')}</a>
      </p>
    </StaffPage>
  )
}
