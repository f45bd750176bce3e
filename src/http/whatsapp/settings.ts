/** What the webhook of WhatsApp's Cloud API needs to know of its operator's app at Meta. */
export interface WhatsAppSettings {
  /** Chosen by the operator; Meta sends it once, to see whose address this is. */
  readonly verifyToken: string;
  /** Signs every delivery. */
  readonly appSecret: string;
  /** Fetches images; null: none is fetched, and each is a gap. */
  readonly accessToken: string | null;
  /** Such as `https://graph.facebook.com/v21.0`. */
  readonly apiUrl: string;
}
