//! The embedded shop: a folder of JSON files.
