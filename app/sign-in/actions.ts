"use server"
import { z } from "zod"
import { doorAction } from "@/lib/action"
import { AskForCode } from "@/lib/auth/ask-for-code"
import { ask, askAgain, enter, enterByPasskey } from "@/lib/auth/sign-in"
import { TryCode } from "@/lib/auth/try-code"
import { TryPasskey } from "@/lib/passkeys/try-passkey"

export const askForCode = doorAction(AskForCode, ask)
export const sendAnother = doorAction(z.object({}), askAgain)
export const checkCode = doorAction(TryCode, enter)
export const answerByPasskey = doorAction(TryPasskey, enterByPasskey)
