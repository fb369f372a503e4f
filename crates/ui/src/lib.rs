//! Shared small parts without business meaning, design tokens, text and formatting.
