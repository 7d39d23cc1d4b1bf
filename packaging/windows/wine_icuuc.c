/* The ICU that Windows 10 brings and Wine does not: just enough for Qt to load. Qt asks it only for text codecs other
   than the UTFs and Latin 1, and is told that there are none. Built by wine_trial.py; never part of a release. */
#define EXPORT __declspec(dllexport)
#define NOT_AVAILABLE 4 /* ICU's U_FILE_ACCESS_ERROR */

EXPORT void *ucnv_open(const char *name, int *status) { *status = NOT_AVAILABLE; return 0; }
EXPORT const char *ucnv_getName(const void *converter, int *status) { *status = NOT_AVAILABLE; return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { *status = NOT_AVAILABLE; return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT int ucnv_fromUCountPending(const void *converter, int *status) { return 0; }
EXPORT int ucnv_toUCountPending(const void *converter, int *status) { return 0; }
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT void ucnv_fromUnicode(void) {}
EXPORT void ucnv_toUnicode(void) {}
EXPORT void ucnv_getFromUCallBack(void) {}
EXPORT void ucnv_getToUCallBack(void) {}
EXPORT void ucnv_setFromUCallBack(void) {}
EXPORT void ucnv_setToUCallBack(void) {}
EXPORT void ucnv_cbFromUWriteUChars(void) {}
EXPORT void ucnv_cbToUWriteUChars(void) {}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
