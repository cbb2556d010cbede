/** An IPv6 address as RFC 4291 section 2.2 writes it, which is what may stand in the brackets of a URL. */
export const isIPv6 = (text: string): boolean => /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`)

/** Four decimal numbers up to 255, none with a leading zero. */
export const isIPv4 = (text: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text)
