-- People of partner agencies, who give their agency's own rating (docs/decisions/0026). A migration of its own: a new value
-- of a type can be used once it is committed.

-- AlterEnum
ALTER TYPE "staff"."role" ADD VALUE 'partner';
