import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { keysAreOn, keysCookie } from './keys-cookie'

export const meta = staffMeta

const KEYS = ['1', 'q', 's', 'x', 'n', 'u'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'moderator')
  return { lang, member, title: translator(lang)('moderation:shortcuts.title'), on: keysAreOn(request) }
}

/** Turns the keys off in this browser, or on again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  await requireMember(request, 'moderator')
  const on = textOf(await readForm(request), 'keys') === 'on'
  const headers = { 'Set-Cookie': keysCookie(on) }
  return redirect(`/${lang}/moderation/shortcuts`, { status: 303, headers })
}

export default function Shortcuts() {
  const { lang, member, title, on } = useLoaderData<typeof loader>()
  const { t } = useTranslation('moderation')
  return (
    <StaffPage
      title={title}
      member={member}
      area="moderation"
      back={{ href: `/${lang}/moderation`, label: t('queue.title') }}
    >
      <p>{t('shortcuts.text')}</p>
      <Table
        caption={title}
        captionHidden
        head={[t('shortcuts.key'), t('shortcuts.does')]}
        rows={KEYS.map(key => [<kbd key="key">{key.toUpperCase()}</kbd>, t(`shortcuts.keys.${key}`)])}
      />
      <p>{t(on ? 'shortcuts.on' : 'shortcuts.off')}</p>
      <form method="post">
        <Button look="secondary" name="keys" value={on ? 'off' : 'on'}>
          {t(on ? 'shortcuts.turn-off' : 'shortcuts.turn-on')}
        </Button>
      </form>
    </StaffPage>
  )
}
