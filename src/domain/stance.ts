/**
 * Folded words that turn what stands beside them round, deny it, or show it as somebody's wrong: with one of
 * them more, the same words are another matter. Indonesian, Javanese, Sundanese; stems, so that "dibantah"
 * counts too.
 */
export const CLAIM =
  /^[#@]?(?:(?:tidak|bukan|jangan|belum|tanpa|anti|stop|batal|ora|ojo|aja|dudu|durung|mboten|teu|ulah|sanes|henteu|not?|never)$|.*(?:hoak|hoax|bohong|palsu|fitnah|klarifikas|bantah|sangkal|keliru|salah|sesat|disinform|misinform|rekayas|editan|fakta|waspad|lapor|langar|tolak|lawan|hindar|tipu|diduga|kutip|beritany|palsukan))/;

/** Folded words that call for a vote: a picture whose call is another may be about another. */
export const CALL = /^[#@]?(?:(?:men|di|ter|pem|me)?(?:pilih|coblos|dukung|tusuk|menang|contreng))/;
