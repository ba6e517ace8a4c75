import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.MINIMAL_DATABASE_URL, max: 10 })

export async function loader() {
  const { rows } = await pool.query('SELECT 1 AS one')
  return { one: rows[0].one as number }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  await pool.query('INSERT INTO public.minimal (answer) VALUES ($1)', [String(form.get('answer'))])
  return redirect('/', 303)
}

export default function Index() {
  return (
    <form method="post">
      <fieldset>
        <legend>Mae fy ngweithiwr yn gwrando arna i.</legend>
        {['Cytuno’n gryf', 'Cytuno', 'Anghytuno', 'Anghytuno’n gryf'].map(label => (
          <label key={label}>
            <input type="radio" name="answer" value={label} /> {label}
          </label>
        ))}
      </fieldset>
      <button type="submit">Parhau</button>
    </form>
  )
}
