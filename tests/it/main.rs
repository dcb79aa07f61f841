//! Tests of features, in the words of those who use them: one module a feature, one binary in all.

mod floors;
mod licences;
