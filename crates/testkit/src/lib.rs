//! Test help: fixtures, HTML clean-up; development only.
