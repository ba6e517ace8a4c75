-- People who make words safe to share (docs/decisions/0023). A migration of its own: a new value of a type can be used
-- once it is committed.

-- AlterEnum
ALTER TYPE "staff"."role" ADD VALUE 'moderator';
