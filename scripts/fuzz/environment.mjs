/** Signs deliveries of WhatsApp, so that what is inside of them is read; of no real app. */
export const WHATSAPP_SECRET = 'rahasia-aplikasi-uji';

/** What a service is started with for the fuzzer to reach everything; `folder` holds what it keeps. */
export const fuzzEnvironment = (folder) => ({
  DATA_DIR: folder,
  WHATSAPP_APP_SECRET: WHATSAPP_SECRET,
  WHATSAPP_VERIFY_TOKEN: 'kata-uji',
});
