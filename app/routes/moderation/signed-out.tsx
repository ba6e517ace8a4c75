import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Lang, translator } from '~/i18n'
import { findLang } from '~/i18n/languages'
import { Button } from '~/ui/Button'
import { ErrorPage } from '~/ui/ErrorPage'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { kindOf } from '~/web/problem'

/** A form that was sent after its member had been signed out: what was typed, and nothing of what they had before them. */
export interface SignedOut {
  signedOut: true
  fields: [name: string, value: string][]
}

const isSignedOut = (said: unknown): said is SignedOut =>
  typeof said === 'object' && said !== null && 'signedOut' in said

/** Says so and gives back what was typed, to be sent once more; whatever else was refused has its own page. */
export function SignedOutOrRefused() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const lang = findLang({ pathname })
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="broken" lang={lang} />
  if (!lang || !isSignedOut(error.data)) return <ErrorPage kind={kindOf(error.status)} lang={lang} />
  return <Again lang={lang} path={pathname} fields={error.data.fields} />
}

function Again({ lang, path, fields }: { lang: Lang; path: string; fields: SignedOut['fields'] }) {
  const { t } = useTranslation('moderation')
  return (
    <StaffPage title={translator(lang)('moderation:signed-out.title')}>
      <p>{t('signed-out.text')}</p>
      <p>
        <a href={`/${lang}/sign-in`} target="_blank" rel="noreferrer">
          {t('signed-out.sign-in')}
        </a>
      </p>
      <form method="post" action={path}>
        {fields.map(([name, value]) =>
          name === 'wording' ? (
            <TextArea key={name} name={name} label={t('signed-out.typed')} defaultValue={value} />
          ) : (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <Button>{t('signed-out.again')}</Button>
      </form>
    </StaffPage>
  )
}
