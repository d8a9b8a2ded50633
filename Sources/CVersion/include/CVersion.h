#pragma once

// The version that Package.swift was given by the environment: Swift code can't be given a string by a build setting.
const char *onrecord_version(void);
