"use server"
import { z } from "zod"
import { doorAction } from "@/lib/action"
import { AskForCode } from "@/lib/auth/ask-for-code"
import { ask, askAgain, enter } from "@/lib/auth/sign-in"
import { TryCode } from "@/lib/auth/try-code"

export const askForCode = doorAction(AskForCode, ask)
export const sendAnother = doorAction(z.object({}), askAgain)
export const checkCode = doorAction(TryCode, enter)
