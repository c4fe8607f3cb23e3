/** Keeps the check-in page and its scripts on the device. */
importScripts('/keep-offline.js');

keepOffline('check-in');
