import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, translator } from '~/i18n'
import { listOutbox } from '~/steps/list-outbox'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { settings } from '~/web/env'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

/** What would have been e-mailed in the partnership. There is no such page outside a demonstration. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  if (!settings().demo) throw new Response(null, { status: 404 })
  const member = await requireMember(request)
  const messages = await listOutbox(member)
  return {
    title: translator(lang)('journeys:outbox.title'),
    member,
    messages: messages.map(({ writtenAt, ...message }) => ({
      ...message,
      written: formatDateTime(lang, writtenAt),
    })),
  }
}

export default function Outbox() {
  const { title, member, messages } = useLoaderData<typeof loader>()
  const { t } = useTranslation('journeys')
  return (
    <StaffPage title={title} member={member}>
      <p>{t('outbox.hint')}</p>
      {messages.length === 0 && <p>{t('outbox.none')}</p>}
      {messages.map(({ id, recipient, subject, body, language, written }) => (
        <Panel key={id} title={subject}>
          <SummaryList
            rows={[
              { key: t('outbox.to'), value: recipient },
              { key: t('outbox.written'), value: written },
            ]}
          />
          <div className="own-words" lang={language}>
            <WithLinks text={body} />
          </div>
        </Panel>
      ))}
    </StaffPage>
  )
}

/** Plain text with its addresses as links, as a mail program would show it. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 ? (
      <a key={piece} href={piece}>
        {piece}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
      <Fragment key={index}>{piece}</Fragment>
    ),
  )
}
