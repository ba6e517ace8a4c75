/** Long enough that the hash decides (NIST SP 800-63B asks for 8, the NCSC for length rather than rules). */
export const PASSWORD_MIN = 12
/** Far beyond any passphrase; keeps the work of hashing small. */
export const PASSWORD_MAX = 200

export type PasswordProblem = 'short' | 'long' | 'common' | 'own'

/**
 * What people choose when twelve characters are asked for, in both languages, and the words that this product
 * suggests. Compared without case, spaces, accents, punctuation and digits at either end.
 */
const COMMON = new Set([
  'password',
  'passwordpassword',
  'mypassword',
  'newpassword',
  'passwordone',
  'letmein',
  'letmeinletmein',
  'letmeinplease',
  'welcome',
  'welcomewelcome',
  'welcometowales',
  'changeme',
  'changemenow',
  'administrator',
  'administration',
  'iloveyou',
  'iloveyouforever',
  'iloveyousomuch',
  'qwerty',
  'qwertyuiop',
  'qwertyqwerty',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'asdfghjklzxcvbnm',
  'qazwsxedcrfv',
  'qweasdzxc',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcdefghijklmnop',
  'abcdefghijklmnopqrstuvwxyz',
  'correcthorsebatterystaple',
  'manchesterunited',
  'liverpoolfc',
  'youthjustice',
  'youthjusticeservice',
  'safeguarding',
  'safeguardinglead',
  'clywed',
  'clywedclywed',
  'cyfrinair',
  'cyfrinaircyfrinair',
  'fynghyfrinair',
  'croeso',
  'croesoigymru',
  'cymruambyth',
  'cymru',
  'cyfiawnderieuenctid',
  'gwasanaethcyfiawnderieuenctid',
  'diogelu',
  'gwladgwlad',
  'henwladfynhadau',
])

/** Rows of the keyboard and of the counting: a run of twelve or more of these is no password. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  '1234567890-=qwertyuiop[]',
  'qwertyuiopasdfghjklzxcvbnm',
]

/**
 * Whether somebody may choose this password. Length and a short list; nothing about capitals or signs, which
 * make passwords harder to remember and no harder to guess.
 *
 * owner    what the password must not be made of
 * returns  null when it may be chosen
 */
export function passwordProblem(
  password: string,
  owner: { email: string; name: string },
): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length
  if (length < PASSWORD_MIN) return 'short'
  if (length > PASSWORD_MAX) return 'long'

  const plain = plainText(password)
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[^a-z0-9]/g, '')
  if (COMMON.has(core) || core === '' || new Set(plain).size < 4) return 'common'
  if (RUNS.some(run => run.includes(plain))) return 'common'

  const [local = '', domain = ''] = owner.email.split('@')
  const own = [owner.email, local, domain.split('.')[0] ?? '', owner.name.replace(/\s/g, '')].map(plainText)
  return own.some(word => word !== '' && core === word.replace(/[^a-z0-9]/g, '')) ||
    plain === plainText(owner.email)
    ? 'own'
    : null
}

/** Lower case, without accents and spaces. */
const plainText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, '')
