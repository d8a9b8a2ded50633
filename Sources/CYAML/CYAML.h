#pragma once
// libyaml: the YAML 1.1 parser; its events carry line and column.
#include <yaml.h>
