import { writeKeys } from '../server/keys/files'

/** `npm run keys -- <folder>`: makes the three key rings of an installation, once. */
const folder = process.argv[2]
if (!folder) {
  console.error('Say where the key rings are to go: npm run keys -- <folder>')
  process.exitCode = 1
} else {
  try {
    const { web, jobs, setUp } = writeKeys(folder)
    console.log(`${web}     for the web process: CLYWED_KEYS`)
    console.log(`${jobs}    for the jobs process: CLYWED_KEYS`)
    console.log(`${setUp}  for "npm run migrate": CLYWED_SET_UP_KEYS`)
    console.log(
      'Keep each where only its process can read it, and keep copies apart from the backups of the database:',
    )
    console.log('whoever has both can link answers to people, and without the keys the answers are lost.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
