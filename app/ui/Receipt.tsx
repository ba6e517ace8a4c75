import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { ReceiptPanel } from './ReceiptPanel'
import type { Register } from './register'

export interface ReceiptProps {
  register: Register
  /** R, as it is shown */
  code: string
  /** where answers are taken back */
  withdraw: string
}

/**
 * The receipt with what it is for. It says each time that a first answer stands, so that nobody can learn from
 * the page whether there was one before.
 */
export function Receipt({ register, code, withdraw }: ReceiptProps) {
  const { t } = useTranslation(respondentNamespace(register))
  return (
    <>
      <ReceiptPanel code={code} label={t('sent.code.heading')}>
        <p>{t('sent.code.write')}</p>
        <p>{t('sent.code.why')}</p>
        <p>{t('sent.code.secret')}</p>
      </ReceiptPanel>
      <p>{t('sent.first-stands')}</p>
      <h2 className="heading heading--small">{t('sent.withdraw.heading')}</h2>
      <p>{t('sent.withdraw.how')}</p>
      <p>{t('sent.withdraw.remains')}</p>
      <p>
        <a href={withdraw}>{t('links.withdraw')}</a>
      </p>
    </>
  )
}
