/** What the export should tell, and what is never taken from it. */
export function WhatIsRead({ employers }: { employers: string[] }) {
  return (
    <section className="sect" aria-labelledby="what-is-read">
      <h2 id="what-is-read">What is read</h2>
      <dl className="set-up">
        <div>
          <dt>Needed</dt>
          <dd>Membership number, name, branch</dd>
        </div>
        <div>
          <dt>Better with</dt>
          <dd>Workplace, employer, mobile or other phone, email, grade</dd>
        </div>
        <div>
          <dt>Home address</dt>
          <dd>
            Whether there is one a paper can be posted to: a postcode, or two parts of an address. What it
            says is never kept
          </dd>
        </div>
        <div>
          <dt>Never taken</dt>
          <dd>Dates of birth, subscriptions, anything about a vote</dd>
        </div>
        <div>
          <dt>Employer</dt>
          <dd>{aboutEmployers(employers)}</dd>
        </div>
        <div>
          <dt>Columns</dt>
          <dd>In any order and under any name, with a line of headings on top</dd>
        </div>
      </dl>
    </section>
  )
}

function aboutEmployers(employers: string[]) {
  if (employers.length === 0) return "This ballot names none yet: it will cover those in the file"
  if (employers.length === 1) return `${employers[0]}, for every row that names none`
  return `Only members at the ${employers.length} employers of this ballot are put on its roll`
}
