import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { TextField } from '~/ui/TextField'

/** The form's id, so that the language buttons above it can carry what was typed with them. */
export const SIGN_IN_FORM = 'sign-in'

interface SignInFormProps {
  email: string | undefined
  emailError: string | undefined
  passwordError: string | undefined
}

/** E-mail address and password, to be filled in by hand, by paste or by a password manager. */
export function SignInForm({ email, emailError, passwordError }: SignInFormProps) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      <form method="post" id={SIGN_IN_FORM} noValidate>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          error={emailError}
          defaultValue={email}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          error={passwordError}
          autoComplete="current-password"
        />
        <ButtonGroup>
          <Button>{t('button')}</Button>
        </ButtonGroup>
      </form>
      <Details summary={t('forgotten.summary')}>
        <p>{t('forgotten.text')}</p>
      </Details>
    </>
  )
}
