import express from 'express';

/** Reads the text fields of a form that brings no files. */
export const formBody = express.urlencoded({ extended: false, limit: '500kb', parameterLimit: 1000 });
