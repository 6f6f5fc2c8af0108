import { fieldsOf, tryAgain } from "./try-again"

/** A form of the call queue: only the server knows who has whom, so with no signal it is handed back to be sent again. */
export async function answerCall(request: Request, url: URL): Promise<Response> {
  const typed = await fieldsOf(request.clone())
  return fetch(request).catch(() => tryAgain(url, typed))
}
