import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { LinkButton } from '~/ui/LinkButton'
import { RespondentPage } from '~/ui/RespondentPage'
import { whoIsSignedIn } from '~/web/guards'
import { staffHome } from '~/web/next'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const session = await whoIsSignedIn(request)
  if (!session) throw redirect(`/${lang}/sign-in`, 303)
  if (!session.locked) throw redirect(staffHome(lang), 303)
  return {
    lang,
    title: translator(lang)('sign-in:hand-over.title'),
    invented: session.member.partnership.invented,
  }
}

/**
 * What stands in the place of every staff page while the phone is in somebody else's hands. Who reads it is most
 * likely the young person, so help stays in reach, and it says nothing of the worker or the journey.
 */
export default function HandOver() {
  const { lang, title, invented } = useLoaderData<typeof loader>()
  const { t } = useTranslation('sign-in')
  return (
    <RespondentPage invented={invented}>
      <h1 className="heading heading--page">{title}</h1>
      <p>{t('hand-over.answering')}</p>
      <p>{t('hand-over.worker')}</p>
      <LinkButton look="secondary" href={`/${lang}/sign-in`}>
        {t('hand-over.button')}
      </LinkButton>
    </RespondentPage>
  )
}
