// Not a module on purpose: server/tsconfig.engine.json maps every editor and Node import here, so that such an import
// in the engine fails to compile ("is not a module"). test/layers proves it.
declare const forbiddenInEngine: never;
